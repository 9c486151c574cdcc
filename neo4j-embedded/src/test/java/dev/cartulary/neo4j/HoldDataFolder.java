package dev.cartulary.neo4j;

import java.io.IOException;
import java.nio.file.Path;

/** A second process that has the data folder until its input ends. */
final class HoldDataFolder {
    private HoldDataFolder() {}

    public static void main(String[] arguments) throws IOException {
        try (DataFolder held = DataFolder.take(Path.of(arguments[0]))) {
            System.out.println("holding " + held.path());
            System.in.transferTo(System.err);
        }
    }
}
