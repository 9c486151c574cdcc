package dev.cartulary.audit.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The segment files of one log, named by the index of their first entry.
 *
 * @param path the folder
 * @param origin the log they belong to
 */
public record SegmentFolder(Path path, String origin) {
    private static final Pattern NAME = Pattern.compile("([0-9]{20})\\.seg");

    /** Where the segment that starts at {@code firstIndex} lies. */
    public Path file(long firstIndex) {
        return path.resolve("%020d.seg".formatted(firstIndex));
    }

    /** All segments by first index. */
    public NavigableMap<Long, Path> list() throws IOException {
        NavigableMap<Long, Path> segments = new TreeMap<>();
        if (Files.isDirectory(path)) {
            for (Path file : files()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    segments.put(Long.parseLong(name.group(1)), file);
                }
            }
        }
        return segments;
    }

    /** Whether the file of the segment at {@code firstIndex} starts with the header it should have. */
    public boolean hasHeader(long firstIndex) throws IOException {
        try (InputStream in = Files.newInputStream(file(firstIndex))) {
            return SegmentHeader.of(origin, firstIndex).matches(in.readNBytes(SegmentHeader.BYTES));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }
}
