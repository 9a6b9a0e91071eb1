package io.firsthand.conversation;

import java.util.regex.Pattern;

/** To whom an acknowledgement may go at all. */
final class AcknowledgementRule {

    /** senders that nobody reads, or that answer by themselves: a reply would bounce or loop */
    private static final Pattern NOBODY = Pattern.compile(
            "(^|<)(no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|postmaster|bounces?|notifications?)([-+._][^@]*)?@",
            Pattern.CASE_INSENSITIVE);

    private AcknowledgementRule() {}

    /**
     * @param address as it came; null if none came
     * @param automatic no human wrote the contact
     */
    static boolean mayAnswer(Channel channel, String address, boolean automatic) {
        return channel.takesWrittenWords()
                && !automatic
                && address != null
                && !NOBODY.matcher(address).find();
    }
}
