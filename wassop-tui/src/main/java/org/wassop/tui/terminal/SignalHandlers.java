package org.wassop.tui.terminal;

import java.lang.reflect.Proxy;

/**
 * Installs handlers for the signals of the operating system. Does nothing where the JVM doesn't
 * support that. Any thread.
 *
 * <p>The JDK's signal classes are no public API, so they are used by reflection, as in Lanterna.
 */
final class SignalHandlers {
  private SignalHandlers() {}

  /**
   * Runs {@code task} on a thread of the JVM for each signal {@code name}, such as {@code WINCH}.
   */
  static void on(String name, Runnable task) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              SignalHandlers.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      task.run();
                      yield null;
                    }
                    case "equals" ->
                        System.identityHashCode(self) == System.identityHashCode(arguments[0]);
                    case "hashCode" -> System.identityHashCode(self);
                    default -> "signal handler for " + name;
                  });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // no such signal here: the task never runs
    }
  }
}
