package org.wassop.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts a number of at least 0 and at most nine digits. */
public final class NonNegativeConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    if (value.matches("0|[1-9][0-9]{0,8}")) {
      return Integer.valueOf(value);
    }
    throw new TypeConversionException(value);
  }
}
