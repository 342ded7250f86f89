package org.mingjian.server.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a query parameter is for, as the description of the interface says it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Meaning {
  /// In Chinese, with English behind.
  String value();

  /// The words it may be; none where it is free, or its type says it.
  String[] words() default {};
}
