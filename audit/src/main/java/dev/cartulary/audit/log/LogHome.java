package dev.cartulary.audit.log;

import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.SegmentFolder;
import dev.cartulary.audit.segment.SegmentReader;
import java.nio.file.Path;

/** Where a log lives and by which rules: everything that is known before its files are opened. */
record LogHome(Path folder, LogSettings settings, LogKeys keys, ChannelOpener opener) {
    SegmentFolder segments() {
        return new SegmentFolder(folder.resolve("segments"), settings.origin());
    }

    SegmentReader segmentReader() {
        return new SegmentReader(segments(), settings.segments().maxEntryBytes());
    }

    Path tree() {
        return folder.resolve("tree");
    }

    LogRefusedException refuse(LogRefusedException.Reason reason, String detail) {
        return new LogRefusedException(folder, reason, detail);
    }
}
