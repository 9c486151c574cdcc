package dev.cartulary.evidence;

import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The offline verifier as a jar to hand out. Who distrusts the one we hand out builds it from source, or takes any C2SP tool. */
@Component
public class Verifier {
    /** What it is called where it is saved. */
    public static final String FILE = "auditctl.jar";

    private final Resource jar = new ClassPathResource("verifier/" + FILE);

    /** Empty where this build was started without being packaged. */
    public Optional<Resource> jar() {
        return jar.exists() ? Optional.of(jar) : Optional.empty();
    }
}
