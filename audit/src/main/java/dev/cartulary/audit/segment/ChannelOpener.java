package dev.cartulary.audit.segment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Opens the files a log writes to. A border, so that tests can put a failing disk behind it. */
@FunctionalInterface
public interface ChannelOpener {
    /** Opens as {@link FileChannel#open(Path, OpenOption...)} does. */
    FileChannel open(Path file, OpenOption... options) throws IOException;

    /** The file system itself. */
    static ChannelOpener fileSystem() {
        return FileChannel::open;
    }
}
