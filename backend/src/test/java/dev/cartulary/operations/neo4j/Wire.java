package dev.cartulary.operations.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the graph database that can be cut, as when its server goes away, and mended. */
public final class Wire implements AutoCloseable {
    private final URI end;
    private final ServerSocket beginning;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Wire() throws IOException {
        this.end = TestGraph.database().uri();
        this.beginning = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    public String uri() {
        return "bolt://127.0.0.1:" + beginning.getLocalPort();
    }

    /** Ends all connections and lets none through. */
    public void cut() {
        cut = true;
        sockets.forEach(Wire::end);
        sockets.clear();
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        beginning.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                connect(beginning.accept());
            }
        } catch (IOException e) {
            // Closed at the end of the test.
            cut = true;
        }
    }

    private void connect(Socket here) throws IOException {
        if (cut) {
            here.close();
            return;
        }
        Socket there = new Socket(end.getHost(), end.getPort());
        sockets.add(here);
        sockets.add(there);
        Thread.ofVirtual().start(() -> copy(here, there));
        Thread.ofVirtual().start(() -> copy(there, here));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, which is what this is for.
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
