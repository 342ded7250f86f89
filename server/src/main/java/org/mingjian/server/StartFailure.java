package org.mingjian.server;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// What stands behind a start that failed, found among the causes.
final class StartFailure {
  private StartFailure() {}

  /// The first cause that can be told in a sentence, else the failure itself.
  static Exception explain(Exception failure) {
    Optional<MingjianException> told =
        Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
            .flatMap(cause -> sentence(cause).stream())
            .findFirst();
    return told.isPresent() ? told.get() : failure;
  }

  private static Optional<MingjianException> sentence(Throwable cause) {
    return switch (cause) {
      case MingjianException known -> Optional.of(known);
      case PortInUseException taken -> Optional.of(portTaken(taken));
      case BindValidationException invalid -> Optional.of(invalid(invalid));
      case BindException unread -> unread(unread);
      case ConversionFailedException value ->
          Optional.of(wrong(value.getValue() + ": 值无法识别 cannot be read", value));
      default -> Optional.empty();
    };
  }

  private static MingjianException portTaken(PortInUseException taken) {
    return new MingjianException(
        ServerError.PORT_TAKEN,
        "端口 " + taken.getPort() + " 已被占用，可用 --port 换一个 port taken, name another by --port",
        taken);
  }

  private static MingjianException invalid(BindValidationException invalid) {
    String faults =
        invalid.getValidationErrors().getAllErrors().stream()
            .map(fault -> place(invalid, fault) + " " + fault.getDefaultMessage())
            .sorted()
            .collect(Collectors.joining("；"));
    return wrong(faults, invalid);
  }

  private static String place(BindValidationException invalid, ObjectError fault) {
    String prefix = invalid.getValidationErrors().getName().toString();
    return fault instanceof FieldError field
        ? prefix + "." + kebab(field.getField()) + " = " + field.getRejectedValue() + ":"
        : prefix + ":";
  }

  private static String kebab(String field) {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /// A binding that broke at one property: a sentence where the property is known.
  private static Optional<MingjianException> unread(BindException unread) {
    if (unread.getCause() instanceof BindException
        || unread.getCause() instanceof BindValidationException) {
      return Optional.empty();
    }
    return Optional.ofNullable(unread.getProperty())
        .map(property ->
            wrong(
                property.getName() + " = " + property.getValue() + ": 值无法识别 cannot be read",
                unread));
  }

  private static MingjianException wrong(String faults, Exception cause) {
    return new MingjianException(
        ServerError.CONFIGURATION, "配置有误 wrong configuration: " + faults, cause);
  }
}
