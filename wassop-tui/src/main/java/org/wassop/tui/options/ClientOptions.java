package org.wassop.tui.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.net.ServerAddress;

/**
 * What the user asked for, validated.
 *
 * @param language the language to speak
 * @param address the server
 * @param user the name to take; without one it is asked for
 * @param rooms the rooms to enter, in order and without repeats
 * @param key what the message to send is known by, so that sending it twice says it once
 */
public record ClientOptions(
    Language language,
    ServerAddress address,
    Optional<UserName> user,
    List<RoomName> rooms,
    Optional<String> key) {
  /** Copies {@code rooms}. */
  public ClientOptions {
    rooms = List.copyOf(rooms);
  }

  /** These options with another server. */
  public ClientOptions withAddress(ServerAddress other) {
    return new ClientOptions(language, other, user, rooms, key);
  }

  /** These options with {@code wanted} as the key of what is sent. */
  public ClientOptions withKey(Optional<String> wanted) {
    return new ClientOptions(language, address, user, rooms, wanted);
  }

  /** Validates what the command line says; a fault is told in {@code language}. */
  public static ClientOptions parse(
      Language language, ServerAddress address, Optional<String> user, List<String> rooms)
      throws CliException {
    Messages words = Messages.of(ClientOptions.class, language);
    Optional<UserName> name = user.flatMap(UserName::parse);
    if (user.isPresent() && name.isEmpty()) {
      throw usage(words.text("error.user-name", SafeText.line(user.get())));
    }
    List<RoomName> names = new ArrayList<>();
    for (String room : rooms) {
      RoomName parsed =
          RoomName.parse(room)
              .orElseThrow(() -> usage(words.text("error.room-name", SafeText.line(room))));
      if (!names.contains(parsed)) {
        names.add(parsed);
      }
    }
    return new ClientOptions(language, address, name, names, Optional.empty());
  }

  private static CliException usage(String line) {
    return new CliException(ExitCode.USAGE, line);
  }
}
