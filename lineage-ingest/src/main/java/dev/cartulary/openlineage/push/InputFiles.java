package dev.cartulary.openlineage.push;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files that were named, and those of folders that were named: at any depth, in the order of their names. */
final class InputFiles {
    /** What names standard input. */
    static final String STANDARD_INPUT = "-";

    private static final Pattern EVENTS = Pattern.compile(".*\\.(json|jsonl|ndjson)(\\.gz)?");

    private InputFiles() {}

    /**
     * Every file to read.
     *
     * @throws PushStopped if one is not there, or a folder has none
     */
    static List<String> of(List<String> named) {
        var files = new ArrayList<String>();
        for (String name : named) {
            Path path = Path.of(name);
            if (name.equals(STANDARD_INPUT) || Files.isRegularFile(path) && Files.isReadable(path)) {
                files.add(name);
            } else if (Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else {
                throw new PushStopped(ExitCode.NO_INPUT, name + " is no file or folder that can be read.", null);
            }
        }
        return files;
    }

    /** Opens a file, unpacked if its name ends in {@code .gz}. */
    static InputStream open(String file, InputStream standardInput) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return standardInput;
        }
        InputStream stream = Files.newInputStream(Path.of(file));
        if (!file.endsWith(".gz")) {
            return stream;
        }
        try {
            return new GZIPInputStream(new BufferedInputStream(stream));
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** The name that tells the form of what is in it. */
    static String unpacked(String file) {
        return file.endsWith(".gz") ? file.substring(0, file.length() - ".gz".length()) : file;
    }

    private static List<String> inside(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> events = files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(name ->
                            EVENTS.matcher(name.toLowerCase(Locale.ROOT)).matches())
                    .sorted()
                    .toList();
            if (events.isEmpty()) {
                throw new PushStopped(
                        ExitCode.NO_INPUT,
                        folder + " has no file whose name ends in .json, .jsonl or .ndjson, or one of these and .gz.",
                        null);
            }
            return events;
        } catch (IOException e) {
            throw new PushStopped(ExitCode.NO_INPUT, folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
