package org.wassop.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts a language: {@code es} or {@code en}. */
public final class LanguageConverter implements ITypeConverter<Language> {
  @Override
  public Language convert(String value) {
    return Language.of(value).orElseThrow(() -> new TypeConversionException(value));
  }
}
