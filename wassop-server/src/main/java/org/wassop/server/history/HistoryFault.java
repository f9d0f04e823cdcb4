package org.wassop.server.history;

/** A fault of the history. There is one for each thing that an admin has to put right. */
public enum HistoryFault {
  /** There is no space on the disk. */
  DISK_FULL("no space on the disk"),
  /** The file or its folder is not writable. */
  READ_ONLY("the history can't be written"),
  /** The file or its folder can't be opened. */
  CANT_OPEN("the history can't be opened"),
  /** The disk has failed. */
  DISK_FAILS("the disk fails"),
  /** The file is damaged, or isn't a database. */
  DAMAGED("the history is damaged"),
  /** Another program keeps the file locked. */
  IN_USE("another program holds the history"),
  /** The file was removed or replaced while it was open. */
  MOVED("the history's file was replaced"),
  /** The file belongs to another program or to a newer version. */
  NOT_OURS("the history is not of this version"),
  /** None of the others. */
  UNEXPECTED("the history has an unexpected fault");

  private final String description;

  HistoryFault(String description) {
    this.description = description;
  }

  /** Returns a few words in English, for an exception's message. */
  public String description() {
    return description;
  }
}
