package dev.cartulary.identity;

/** Whether a test runs as a demonstration. */
public final class TestDemo {
    private TestDemo() {}

    /** The accounts of a demonstration, or none. */
    public static DemoAccounts accounts(boolean demo) {
        return new DemoAccounts(new DemoSettings(demo));
    }
}
