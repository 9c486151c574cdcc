package dev.cartulary;

import dev.cartulary.operations.DataFolder;
import dev.cartulary.operations.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Starts Cartulary: takes the data folder, then everything else; a start that fails says why in one sentence. */
@SpringBootApplication
public class CartularyApplication {
    private static final String DATA = "cartulary.data";
    private static final String DEFAULT_DATA = "cartulary-data";

    public static void main(String[] arguments) {
        try {
            start(new SimpleCommandLinePropertySource(arguments), arguments);
        } catch (SpringApplication.AbandonedRunException regularEnd) {
            throw regularEnd;
        } catch (RuntimeException
                | IOException
                | Error failure) { // The edge: whatever stops the start is told, then ends it.
            System.err.println(StartFailure.describe(failure));
            System.exit(1);
        }
    }

    private static void start(SimpleCommandLinePropertySource options, String[] arguments) throws IOException {
        String folder = Optional.ofNullable(options.getProperty(DATA))
                .or(() -> Optional.ofNullable(System.getenv("CARTULARY_DATA")))
                .orElse(DEFAULT_DATA);
        DataFolder data = DataFolder.open(Path.of(folder));
        System.setProperty(DATA, data.path().toString());
        var application = new SpringApplication(CartularyApplication.class);
        // Reachable as long as the application is: a lock whose channel is collected as garbage is gone.
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("dataFolder", data));
        if ("true".equals(options.getProperty("cartulary.headless"))) {
            application.setAdditionalProfiles("headless");
        }
        application.run(arguments);
    }
}
