package dev.cartulary.operations;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The key of a log in the data folder. It is made at the first start and never leaves the folder; the part of it that verifies is the
 * first line of the file.
 *
 * @param log what sentences call the log
 * @param origin of the log, and name of the key
 */
record LogKeyFile(Path file, String log, String origin) {

    /**
     * The key, made if absent.
     *
     * @throws StartRefused if there is none to be had
     */
    LogKeys keys(Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return LogKeys.of(key(clock));
        } catch (MalformedNoteException e) {
            throw new StartRefused("The key of " + log + " in " + file + " is damaged; restore it from a backup.", e);
        } catch (IOException e) {
            throw new StartRefused(
                    "The key of " + log + " in " + file
                            + " cannot be read or written; check the permissions of the data folder.",
                    e);
        }
    }

    private SigningKey key(Clock clock) throws IOException {
        if (Files.exists(file)) {
            return SigningKey.load(file, clock);
        }
        SigningKey key = SigningKey.generate(origin, KeyType.ED25519, clock);
        key.store(file);
        return key;
    }
}
