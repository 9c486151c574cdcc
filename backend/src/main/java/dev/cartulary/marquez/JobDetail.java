package dev.cartulary.marquez;

import java.util.Optional;

/**
 * One job.
 *
 * @param newestRun with what it read and wrote; absent for a job that never ran
 */
public record JobDetail(JobView job, Optional<RunView> newestRun) {}
