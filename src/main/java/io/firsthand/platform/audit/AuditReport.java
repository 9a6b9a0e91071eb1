package io.firsthand.platform.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param intact nothing was changed, removed or slipped in
 * @param entries how many entries were read
 * @param pending acts that wait for their seal, usually those of the last second
 * @param head the anchor of the last entry, {@code seq:hash}; kept elsewhere, it proves later that the chain was not rewritten
 * @param findings the first {@value #MOST} things that are wrong
 */
public record AuditReport(boolean intact, long entries, long pending, String head, List<AuditFinding> findings) {

    static final int MOST = 100;
}
