package dev.cartulary.openlineage.push;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was asked for.
 *
 * @param url where Cartulary is
 * @param token empty if none was given
 * @param retryFor how long an answer that invites another try may follow another before that is given up
 * @param files at least one
 */
record PushOptions(URI url, String token, Duration retryFor, List<String> files) {
    private static final URI HERE = URI.create("http://127.0.0.1:8080");
    /** A restart with an upgrade of the graph, or some minutes of catching up. */
    private static final Duration RETRY_FOR = Duration.ofMinutes(10);

    private static final String TOKEN = "CARTULARY_TOKEN";

    PushOptions {
        files = List.copyOf(files);
    }

    /**
     * Reads a command line.
     *
     * @throws PushStopped if it is not one of this command
     */
    static PushOptions of(List<String> arguments, Map<String, String> environment) {
        URI url = HERE;
        String token = environment.getOrDefault(TOKEN, "");
        Duration retryFor = RETRY_FOR;
        var files = new ArrayList<String>();
        var left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.pop();
            switch (argument) {
                case "--url" -> url = url(value(argument, left));
                case "--token" -> token = value(argument, left);
                case "--token-file" -> token = read(value(argument, left));
                case "--retry-for" -> retryFor = seconds(value(argument, left));
                case "--" -> {
                    files.addAll(left);
                    left.clear();
                }
                default -> files.add(file(argument));
            }
        }
        if (files.isEmpty()) {
            throw usage("name at least one file or folder, or - for standard input.");
        }
        return new PushOptions(url, printable(token), retryFor, files);
    }

    /** Where batches go. */
    URI endpoint() {
        String base = url.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "api/v1/lineage/batch");
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty() || left.peek().isEmpty()) {
            throw usage(option + " needs a value.");
        }
        return left.pop();
    }

    private static String file(String argument) {
        if (argument.startsWith("-") && !argument.equals(InputFiles.STANDARD_INPUT)) {
            throw usage("there is no option '" + argument + "'.");
        }
        return argument;
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getQuery() == null && url.getFragment() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new PushStopped(ExitCode.USAGE, "--url must be like http://127.0.0.1:8080.", e);
        }
        throw usage("--url must be like http://127.0.0.1:8080.");
    }

    private static Duration seconds(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw usage("--retry-for must be a number of seconds from 0 to 999999.");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new PushStopped(ExitCode.USAGE, "--token-file cannot be read: " + e, e);
        }
    }

    private static String printable(String token) {
        if (!token.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw usage("the token has a character that no token has.");
        }
        return token;
    }

    private static PushStopped usage(String sentence) {
        return new PushStopped(ExitCode.USAGE, sentence + "\nTry './cartulary lineage push --help'.", null);
    }

    @Override
    public String toString() {
        // Not the token.
        return "PushOptions[url=" + url + ", retryFor=" + retryFor + ", files=" + files + "]";
    }
}
