package org.wassop.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount that may be nothing: 0 or more. */
public final class NonNegativeConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    if (value.matches("0|[1-9][0-9]{0,8}")) {
      return Integer.valueOf(value);
    }
    throw new TypeConversionException(value);
  }
}
