package org.wassop.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many of something there may be: 1 or more. */
public final class PositiveConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    if (value.matches("[1-9][0-9]{0,8}")) {
      return Integer.valueOf(value);
    }
    throw new TypeConversionException(value);
  }
}
