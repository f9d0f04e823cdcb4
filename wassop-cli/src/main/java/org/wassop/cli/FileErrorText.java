package org.wassop.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Why a file can't be used, in words: the exceptions themselves often say no more than its name.
 */
public final class FileErrorText {
  private FileErrorText() {}

  /** The reason of {@code fault} in {@code language}. */
  public static String reason(IOException fault, Language language) {
    Messages words = Messages.of(FileErrorText.class, language);
    return switch (fault) {
      case NoSuchFileException missing -> words.text("file.missing");
      case AccessDeniedException denied -> words.text("file.denied");
      case FileAlreadyExistsException other -> words.text("file.not-a-folder");
      case NotDirectoryException other -> words.text("file.not-a-folder");
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    };
  }
}
