package dev.cartulary.audit.tiles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile or bundle (C2SP tlog-tiles, "Merkle Tree" and "Log entries").
 *
 * @param level level in tiles, from 0; empty for an entry bundle
 * @param index position within the level
 * @param width hashes or entries in it, 1 to 256; below 256 it is partial
 */
public record TilePath(Optional<Integer> level, long index, int width) {
    /** Hashes in a full tile and entries in a full bundle. */
    public static final int FULL_WIDTH = 256;

    private static final int HIGHEST_LEVEL = 63;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Refuses what cannot exist. */
    public TilePath {
        if (level.isPresent() && (level.get() < 0 || level.get() > HIGHEST_LEVEL)) {
            throw new IllegalArgumentException("Tile levels go from 0 to 63: " + level.get());
        }
        if (index < 0 || width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException("No tile has index " + index + " and width " + width);
        }
    }

    /** A hash tile. */
    public static TilePath tile(int level, long index, int width) {
        return new TilePath(Optional.of(level), index, width);
    }

    /** A bundle of entries. */
    public static TilePath bundle(long index, int width) {
        return new TilePath(Optional.empty(), index, width);
    }

    /** Reads the one spelling of a path; empty when it is not one. */
    public static Optional<TilePath> parse(String path) {
        Matcher match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        Optional<Integer> level =
                match.group(1).equals("entries") ? Optional.empty() : Optional.of(Integer.valueOf(match.group(1)));
        String digits = match.group(2).replaceAll("[x/]", "");
        int width = match.group(3) == null ? FULL_WIDTH : Integer.parseInt(match.group(3));
        if (digits.length() > 18 || width > FULL_WIDTH || level.orElse(0) > HIGHEST_LEVEL) {
            return Optional.empty();
        }
        TilePath tile = new TilePath(level, Long.parseLong(digits), width);
        return tile.toString().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** How many hashes tile level {@code level} has in a tree of {@code size} leaves. */
    public static long hashesAt(int level, long size) {
        return level >= 8 ? 0 : size >>> (8 * level);
    }

    /** The path below the log's prefix. */
    @Override
    public String toString() {
        StringBuilder groups = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x%03d/".formatted(rest % 1000));
        }
        String folder = level.map(String::valueOf).orElse("entries");
        return "tile/" + folder + "/" + groups + (width < FULL_WIDTH ? ".p/" + width : "");
    }
}
