package org.wassop.tui.terminal;

import java.lang.reflect.Proxy;

/**
 * Runs tasks when the process gets a signal. Where the JVM can't, it does nothing. Any thread.
 *
 * <p>The JDK's signal class is not part of its API, so it is reached by reflection, as Lanterna
 * does.
 */
final class SignalHandlers {
  private SignalHandlers() {}

  /**
   * Runs {@code task} on a thread of the JVM's for each signal of this name, such as {@code WINCH}.
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
      // no such signal here: its task just never runs
    }
  }
}
