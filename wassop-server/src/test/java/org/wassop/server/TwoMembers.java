package org.wassop.server;

/**
 * Two Wassop/2 clients in the room Sala1 of a server process.
 *
 * @param ana entered first, and has read that eva entered
 * @param eva entered second
 */
record TwoMembers(TestClient ana, TestClient eva) implements AutoCloseable {
  /** Connects both to {@code server}. */
  static TwoMembers of(ServerProcess server) {
    TwoMembers members = new TwoMembers(server.wassop2("ana"), server.wassop2("eva"));
    members.ana.enter("Sala1");
    members.eva.enter("Sala1");
    members.ana.expect("@room=Sala1;user=eva ENTERED");
    return members;
  }

  @Override
  public void close() {
    eva.close();
    ana.close();
  }
}
