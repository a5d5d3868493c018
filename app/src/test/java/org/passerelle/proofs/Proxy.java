package org.passerelle.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands in front of several nodes: each connection goes to the next node that takes it. */
final class Proxy implements AutoCloseable {
  private final ServerSocket door;
  private final List<Integer> nodes;
  private final AtomicInteger turn = new AtomicInteger();

  Proxy(List<Integer> nodes) throws IOException {
    this.nodes = nodes;
    this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> pass(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pass(Socket client) {
    int first = turn.getAndIncrement();
    for (int i = 0; i < nodes.size(); i++) {
      Socket node = new Socket();
      try {
        node.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), nodes.get(Math.floorMod(first + i, nodes.size()))), 500);
        join(client, node);
        return;
      } catch (IOException notThisOne) {
        close(node);
      }
    }
    close(client);
  }

  private static void join(Socket client, Socket node) throws IOException {
    InputStream fromClient = client.getInputStream();
    OutputStream toNode = node.getOutputStream();
    Thread.ofVirtual().start(() -> pump(fromClient, toNode, client, node));
    pump(node.getInputStream(), client.getOutputStream(), client, node);
  }

  private static void pump(InputStream in, OutputStream out, Socket one, Socket other) {
    try {
      in.transferTo(out);
    } catch (IOException broken) {
      // both ends are closed below
    } finally {
      close(one);
      close(other);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
