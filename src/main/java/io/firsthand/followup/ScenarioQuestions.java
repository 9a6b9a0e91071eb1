package io.firsthand.followup;

import io.firsthand.rulebook.ClosedList;

/** The one question that a survey asks beside the score; the customer reads it as {@code question.<code>} in his language. */
public final class ScenarioQuestions {

    /** All codes. */
    public static final ClosedList ALL = ClosedList.fixed("scenario-questions")
            .and("understood", "Did we understand what you needed?", "我们听懂您的问题了吗？")
            .and("kept-informed", "Did we keep you informed?", "处理期间有没有及时告诉您进展？")
            .and("made-good", "Did we put right what went wrong?", "出错的地方我们补救到位了吗？")
            .and("easy-return", "Was the return easy for you?", "退换货对您来说方便吗？")
            .and("clear-answer", "Was our answer clear?", "我们的答复清楚吗？");

    private ScenarioQuestions() {}
}
