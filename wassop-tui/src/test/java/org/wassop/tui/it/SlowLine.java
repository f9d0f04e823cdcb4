package org.wassop.tui.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A line of a given speed between a program, which runs in a pty of its own, and the terminal that
 * shows it. Keys are not slowed down.
 */
final class SlowLine {
  /** The buffer between the program and the line. */
  enum Buffer {
    /** That of every pty of Linux, which takes some 17,000 bytes before a write has to wait. */
    KERNEL,
    /**
     * A single write: the line holds the program up until it is empty, like a modem with flow
     * control.
     */
    NONE
  }

  /**
   * Arguments: bytes a second, whether the line holds the program up, command. Carries the output
   * of the command 32 bytes at a time.
   */
  private static final String LINE =
      """
      use strict;
      use POSIX ();
      my ($rate, $holds, @command) = @ARGV;
      my ($unlocked, $number, $size) = (pack("i", 0), pack("i", 0), pack("S4", 24, 80, 0, 0));
      sysopen(my $master, "/dev/ptmx", 2) or die "ptmx: $!";
      ioctl($master, 0x40045431, $unlocked) or die "unlock: $!";
      ioctl($master, 0x80045430, $number) or die "number: $!";
      my $name = "/dev/pts/" . unpack("i", $number);
      my $program = fork // die;
      if (!$program) {
        POSIX::setsid();
        sysopen(my $slave, $name, 2) or die "$name: $!";
        ioctl($slave, 0x5414, $size) or die "size: $!";
        POSIX::dup2(fileno($slave), $_) for 0, 1, 2;
        close($slave);
        close($master);
        exec(@command) or die "exec: $!";
      }
      my $keys = fork // die;
      if (!$keys) {
        while (sysread(STDIN, my $typed, 64)) { syswrite($master, $typed); }
        POSIX::_exit(0);
      }
      sub flow {
        my ($action) = @_;
        sysopen(my $slave, $name, 0x902) or return;
        ioctl($slave, 0x540A, $action);
        close($slave);
      }
      sub more {
        my $bits = "";
        vec($bits, fileno($master), 1) = 1;
        return select($bits, undef, undef, 0) > 0;
      }
      my ($stop, $go) = (0, 1);
      while (sysread($master, my $shown, 32)) {
        flow($stop) if $holds;
        syswrite(STDOUT, $shown) or last;
        select(undef, undef, undef, length($shown) / $rate);
        flow($go) if $holds && !more();
      }
      """;

  private SlowLine() {}

  /** Opens a terminal of 80x24 at the far end of a line; {@code command} runs at the near end. */
  static Pane open(
      TerminalFixture terminalFixture, int bytesPerSecond, Buffer buffer, String command) {
    try {
      Path script = Files.createTempFile(terminalFixture.programs().folder(), "line", ".pl");
      Files.writeString(script, LINE);
      int holds = buffer == Buffer.NONE ? 1 : 0;
      return terminalFixture
          .tmux()
          .open(
              80,
              24,
              "stty raw -echo; exec perl %s %d %d %s"
                  .formatted(script, bytesPerSecond, holds, command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
