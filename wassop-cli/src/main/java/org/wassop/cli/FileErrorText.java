package org.wassop.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * The reason of a file error as text for the user; the exceptions themselves often have no more
 * than the file name.
 */
public final class FileErrorText {
  private FileErrorText() {}

  /** Returns the reason of {@code fault} in {@code language}. */
  public static String reason(IOException fault, Language language) {
    Texts texts = Texts.of(FileErrorText.class, language);
    return switch (fault) {
      case NoSuchFileException missing -> texts.text("file.missing");
      case AccessDeniedException denied -> texts.text("file.denied");
      case FileAlreadyExistsException other -> texts.text("file.not-a-folder");
      case NotDirectoryException other -> texts.text("file.not-a-folder");
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    };
  }
}
