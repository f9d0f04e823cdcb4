package org.wassop.server.history;

/** What can be wrong with a store, by what an admin has to do about it. */
public enum HistoryFault {
  /** There is no space on the disk. */
  DISK_FULL("no space on the disk"),
  /** The file or its folder can't be written. */
  READ_ONLY("the history can't be written"),
  /** The file or its folder can't be opened. */
  CANT_OPEN("the history can't be opened"),
  /** The disk fails. */
  DISK_FAILS("the disk fails"),
  /** The file is damaged, or isn't a database. */
  DAMAGED("the history is damaged"),
  /** Another program doesn't let go of the file. */
  IN_USE("another program holds the history"),
  /** The file was taken away or put in another's place while it was open. */
  MOVED("the history's file was replaced"),
  /** The file is another program's, or that of a newer version. */
  NOT_OURS("the history is not of this version"),
  /** Something that nobody thought of. */
  UNEXPECTED("the history has an unexpected fault");

  private final String words;

  HistoryFault(String words) {
    this.words = words;
  }

  /** A few words in English, for an exception. */
  public String words() {
    return words;
  }
}
