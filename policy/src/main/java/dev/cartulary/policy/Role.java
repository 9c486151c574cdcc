package dev.cartulary.policy;

/** What a person or service account is in Cartulary. Rights follow from policies that name the role, never from code. */
public enum Role {
    /** Finds and reads data. */
    CONSUMER,
    /** Cares for the meaning and quality of datasets. */
    STEWARD,
    /** Runs the platform: sources, events, tokens for services. */
    ENGINEER,
    /** Answers for personal data. */
    PRIVACY_OFFICER,
    /** Reads everything that proves, changes nothing. */
    AUDITOR,
    /** Administers accounts and tokens. */
    ADMIN
}
