package org.mingjian.server.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// A field of a body has to be there, and a null in it nowhere, unless the record says otherwise:
/// by [Optional] or [Nullable]. So no controller has to look, and none can forget to.
final class RequiredFields extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  private static final JsonSetter.Value NO_NULLS =
      JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);

  @Override
  public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return isRequired(member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    return isRequired(member) ? NO_NULLS : JsonSetter.Value.empty();
  }

  private static boolean isRequired(Annotated member) {
    return member instanceof AnnotatedParameter parameter
        && parameter.getDeclaringClass().isRecord()
        && isRequired(parameter.getDeclaringClass().getRecordComponents(), parameter.getIndex());
  }

  private static boolean isRequired(RecordComponent[] components, int index) {
    AnnotatedType type = components[index].getAnnotatedType();
    return components[index].getType() != Optional.class
        && !type.isAnnotationPresent(Nullable.class);
  }
}
