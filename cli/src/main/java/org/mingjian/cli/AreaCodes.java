package org.mingjian.cli;

import org.mingjian.values.AreaCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an area of an option.
final class AreaCodes implements ITypeConverter<AreaCode> {
  @Override
  public AreaCode convert(String text) {
    if (!text.matches("[0-9]{6}")) {
      throw new TypeConversionException("区划应为六位数字 an area has six digits，收到 got “" + text + "”");
    }
    return new AreaCode(text);
  }
}
