package org.wassop.tui.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.net.ServerAddress;

/**
 * The validated options of every mode of the client.
 *
 * @param language the language of all texts
 * @param address where the server listens
 * @param user the user name; empty if the client has to ask for it
 * @param rooms the rooms to enter, in order and without duplicates
 * @param key the key of the message to send; a server stores a message with the same key only once
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

  /** Returns these options with another server address. */
  public ClientOptions withAddress(ServerAddress newAddress) {
    return new ClientOptions(language, newAddress, user, rooms, key);
  }

  /** Returns these options with {@code newKey} as the key of the message to send. */
  public ClientOptions withKey(Optional<String> newKey) {
    return new ClientOptions(language, address, user, rooms, newKey);
  }

  /** Validates the user name and the rooms. An invalid one is reported in {@code language}. */
  public static ClientOptions parse(
      Language language, ServerAddress address, Optional<String> user, List<String> rooms)
      throws CliException {
    Texts texts = Texts.of(ClientOptions.class, language);
    Optional<UserName> name = user.flatMap(UserName::parse);
    if (user.isPresent() && name.isEmpty()) {
      throw usage(texts.text("error.user-name", SafeText.line(user.get())));
    }
    List<RoomName> names = new ArrayList<>();
    for (String room : rooms) {
      RoomName parsed =
          RoomName.parse(room)
              .orElseThrow(() -> usage(texts.text("error.room-name", SafeText.line(room))));
      if (!names.contains(parsed)) {
        names.add(parsed);
      }
    }
    return new ClientOptions(language, address, name, names, Optional.empty());
  }

  private static CliException usage(String message) {
    return new CliException(ExitCode.USAGE, message);
  }
}
