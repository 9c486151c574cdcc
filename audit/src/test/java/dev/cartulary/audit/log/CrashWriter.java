package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** Appends from eight threads until it is killed; prints {@code <index> <entry> .} for each acknowledged entry. */
final class CrashWriter {
    private static final int WRITERS = 8;

    private CrashWriter() {}

    public static void main(String[] arguments) throws IOException {
        SigningKey key = SigningKey.load(Path.of(arguments[1]), InstantSource.system());
        AppendLog log = AppendLog.open(Path.of(arguments[0]), AppendLogTest.SMALL, LogKeys.of(key));
        for (int w = 0; w < WRITERS; w++) {
            String prefix = arguments[2] + "-" + w + "-";
            boolean awaitsProof = w == 0;
            Thread.ofPlatform().start(() -> {
                for (int i = 0; true; i++) {
                    byte[] entry = (prefix + i + "-" + "x".repeat(i % 300)).getBytes(StandardCharsets.UTF_8);
                    Receipt receipt = awaitsProof
                            ? log.commit(entry).join()
                            : log.append(entry).join();
                    String line = receipt.index() + " " + new String(entry, StandardCharsets.UTF_8) + " .\n";
                    synchronized (System.out) {
                        System.out.print(line);
                        System.out.flush();
                    }
                }
            });
        }
    }
}
