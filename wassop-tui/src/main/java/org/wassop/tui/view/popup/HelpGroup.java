package org.wassop.tui.view.popup;

/** A group of keys in the help, in the order in which the groups are shown. */
enum HelpGroup {
  ROOMS("help.rooms"),
  READING("help.reading"),
  WRITING("help.writing"),
  EMOJI("help.emoji"),
  SCREEN("help.screen");

  private final String titleKey;

  HelpGroup(String title) {
    this.titleKey = title;
  }

  /** Returns the bundle key of the group's title. */
  String titleKey() {
    return titleKey;
  }

  /** Returns the group of the keys whose help text has the bundle key {@code help}. */
  static HelpGroup of(String help) {
    return switch (help) {
      case "keys.switch", "keys.rooms", "keys.room-number", "keys.unread", "keys.sidebar" -> ROOMS;
      case "keys.page",
          "keys.escape",
          "keys.search",
          "keys.members",
          "keys.choose",
          "keys.copy",
          "keys.to-unread",
          "keys.to-mention",
          "keys.to-found",
          "keys.links" ->
          READING;
      case "keys.newline",
          "keys.readline",
          "keys.delete",
          "keys.complete",
          "keys.vertical",
          "keys.undo",
          "keys.reply",
          "keys.edit",
          "keys.take-back" ->
          WRITING;
      case "keys.emoji", "keys.love", "keys.like", "keys.dislike" -> EMOJI;
      default -> SCREEN;
    };
  }
}
