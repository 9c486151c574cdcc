import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

/** Adds up the test reports of all modules; prints the failed ones and, last, "N passed, N failed". */
final class CountTests {
    private static final Pattern REPORT = Pattern.compile("target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml$");

    public static void main(String[] arguments) throws Exception {
        int run = 0;
        int bad = 0;
        int skipped = 0;
        for (Path report : reports(Path.of(arguments[0]))) {
            var suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
            int failed = Integer.parseInt(suite.getAttribute("failures")) + Integer.parseInt(suite.getAttribute("errors"));
            run += Integer.parseInt(suite.getAttribute("tests"));
            skipped += Integer.parseInt(suite.getAttribute("skipped"));
            bad += failed;
            if (failed > 0) {
                System.out.println("FAILED " + failed + " in " + suite.getAttribute("name"));
            }
        }
        System.out.println((run - bad - skipped) + " passed, " + bad + " failed" + (skipped > 0 ? ", " + skipped + " skipped" : ""));
        System.exit(bad > 0 || run == 0 ? 1 : 0);
    }

    private static List<Path> reports(Path root) throws IOException {
        try (var files = Files.walk(root, 4)) {
            return files.filter(file -> REPORT.matcher(file.toString()).find()).sorted().toList();
        }
    }
}
