package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.merkle.Frontier;
import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.NodeSink;
import dev.cartulary.audit.merkle.TreeHasher;
import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.Durable;
import dev.cartulary.audit.segment.FrameCursor;
import dev.cartulary.audit.segment.SegmentHeader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a refused log usable again, at an operator's explicit command. Keeps the longest prefix that no checkpoint
 * contradicts and moves everything else into a folder {@code quarantine-<n>} beside it; nothing is deleted. Signed
 * entries that are gone stay gone: whoever remembers the old checkpoint will see the break, and should.
 */
public final class LogRepair implements Closeable {
    private final LogHome home;
    private final FolderLock lock;

    /**
     * What a repair would do.
     *
     * @param kept entries that remain
     * @param signed entries that the newest readable checkpoint covers
     * @param root its root
     * @param good the newest checkpoint that the kept entries satisfy
     */
    public record Plan(long kept, long signed, Hash root, SignedCheckpoint good) {}

    private LogRepair(LogHome home, FolderLock lock) {
        this.home = home;
        this.lock = lock;
    }

    /** Takes the log in {@code folder} for repair. */
    public static LogRepair of(Path folder, LogSettings settings, LogKeys keys) {
        LogHome home = new LogHome(folder, settings, keys, ChannelOpener.fileSystem());
        return new LogRepair(home, FolderLock.take(folder));
    }

    /**
     * Reads all entries and checkpoints and says what can be kept. Changes nothing.
     *
     * @throws LogRefusedException when not even the history of checkpoints can be read and trusted
     */
    public Plan plan() throws IOException {
        List<SignedCheckpoint> history = history();
        if (history.isEmpty()) {
            throw home.refuse(
                    LogRefusedException.Reason.CHECKPOINT_MISSING, "no checkpoint in the history is readable");
        }
        Map<Long, Hash> roots = new TreeMap<>();
        long readable = rootsAt(history, roots);
        SignedCheckpoint good = history.getFirst();
        long kept = readable;
        for (SignedCheckpoint checkpoint : history) {
            long size = checkpoint.checkpoint().head().size();
            if (Optional.of(checkpoint.checkpoint().head().root()).equals(Optional.ofNullable(roots.get(size)))) {
                good = checkpoint;
            } else if (size <= readable) {
                // The entries up to here are not those that were signed: fall back to the last that are.
                kept = good.checkpoint().head().size();
                break;
            }
        }
        SignedCheckpoint newest = history.getLast();
        return new Plan(
                kept,
                newest.checkpoint().head().size(),
                newest.checkpoint().head().root(),
                good);
    }

    /** Carries out a plan just made. The caller then opens the log and records the repair as its next entry. */
    public void apply(Plan plan) throws IOException {
        Path quarantine = quarantine();
        NavigableMap<Long, Path> segments = home.segments().list();
        Long lastKept = segments.floorKey(plan.kept());
        for (Map.Entry<Long, Path> segment : segments.entrySet()) {
            Path aside = quarantine.resolve(segment.getValue().getFileName());
            if (lastKept == null || segment.getKey() > lastKept) {
                Files.move(segment.getValue(), aside);
            } else if (segment.getKey().equals(lastKept)) {
                Files.copy(segment.getValue(), aside);
                cut(segment.getKey(), segment.getValue(), plan.kept());
            }
        }
        Durable.syncFolder(home.segments().path());
        List<SignedCheckpoint> kept = history().stream()
                .filter(checkpoint -> checkpoint.checkpoint().head().size()
                        <= plan.good().checkpoint().head().size())
                .toList();
        Files.move(home.folder().resolve("checkpoints"), quarantine.resolve("checkpoints"));
        Files.deleteIfExists(home.folder().resolve("checkpoint"));
        try (CheckpointFiles checkpoints = CheckpointFiles.open(home.folder(), home.opener())) {
            for (SignedCheckpoint checkpoint : kept) {
                checkpoints.append(checkpoint);
            }
        }
        Durable.syncFolder(home.folder());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private List<SignedCheckpoint> history() throws IOException {
        List<SignedCheckpoint> trusted = new ArrayList<>();
        try (Stream<SignedCheckpoint> all = CheckpointFiles.all(home.folder())) {
            all.forEach(checkpoint -> {
                checkpoint.verifyLog(home.keys().verifierKeys());
                trusted.add(checkpoint);
            });
        } catch (MalformedNoteException | UntrustedNoteException e) {
            // What follows a damaged checkpoint cannot be relied on; what precedes it can, each being signed.
            return trusted;
        }
        return trusted;
    }

    /** Fills in the roots that the readable entries have at the sizes of the checkpoints; returns how many there are. */
    private long rootsAt(List<SignedCheckpoint> history, Map<Long, Hash> roots) throws IOException {
        TreeHasher hasher = new TreeHasher();
        Frontier frontier = new Frontier(hasher);
        NodeSink none = (level, index, hash) -> {};
        Set<Long> sizes = history.stream()
                .map(checkpoint -> checkpoint.checkpoint().head().size())
                .collect(Collectors.toSet());
        roots.put(0L, TreeHasher.emptyRoot());
        try (LogSnapshot snapshot = LogSnapshot.of(home, history.getLast())) {
            return snapshot.walk((index, leaf, entry) -> {
                        frontier.add(leaf, none);
                        if (sizes.contains(index + 1)) {
                            roots.put(index + 1, frontier.root());
                        }
                    })
                    .size();
        }
    }

    private Path quarantine() throws IOException {
        int n = 1;
        while (Files.exists(home.folder().resolve("quarantine-" + n))) {
            n++;
        }
        return Files.createDirectory(home.folder().resolve("quarantine-" + n));
    }

    private void cut(long firstIndex, Path segment, long kept) throws IOException {
        try (FrameCursor cursor = new FrameCursor(
                        segment, SegmentHeader.BYTES, home.settings().segments().maxEntryBytes());
                FileChannel channel = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            for (long index = firstIndex; index < kept && cursor.next(); index++) {
                continue;
            }
            channel.truncate(cursor.end());
            channel.force(true);
        }
    }
}
