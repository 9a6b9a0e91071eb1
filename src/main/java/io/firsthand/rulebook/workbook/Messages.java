package io.firsthand.rulebook.workbook;

import io.firsthand.platform.text.Bilingual;
import java.util.List;

/** The sentences about single cells: what is wrong, and what would be right. */
final class Messages {

    private Messages() {}

    static BadCell wrongKind(String written, Bilingual grammar) {
        return new BadCell(
                new Bilingual("\"" + shown(written) + "\" is not understood.", "无法理解“" + shown(written) + "”。"),
                new Bilingual("Write " + grammar.en() + ".", "请填写：" + grammar.zh() + "。"));
    }

    static BadCell belowZero(String written) {
        return new BadCell(
                new Bilingual(shown(written) + " is below zero.", shown(written) + " 小于零。"),
                new Bilingual("Write zero or more.", "请填写零或正数。"));
    }

    static BadCell notInList(String written, String list, String meant, List<String> codes) {
        Bilingual advice = meant == null
                ? new Bilingual("Take one of: " + some(codes) + ".", "可选：" + some(codes) + "。")
                : new Bilingual("Did you mean " + meant + "?", "是否想写 " + meant + "？");
        return new BadCell(
                new Bilingual(
                        "\"" + shown(written) + "\" is not in the list \"" + list + "\".",
                        "“" + shown(written) + "”不在列表“" + list + "”中。"),
                advice);
    }

    static BadCell upsideDown(String from, String to) {
        return new BadCell(
                new Bilingual(
                        "The range is upside down: " + shown(from) + " is above " + shown(to) + ".",
                        "范围上下颠倒：" + shown(from) + " 大于 " + shown(to) + "。"),
                new Bilingual(
                        "Write " + shown(to) + ".." + shown(from) + ".",
                        "请写成 " + shown(to) + ".." + shown(from) + "。"));
    }

    static BadCell unusableText(int most) {
        return new BadCell(
                new Bilingual("The text is too long or holds control characters.", "文字过长或包含控制字符。"),
                new Bilingual("Write at most " + most + " plain characters.", "请填写不超过 " + most + " 个普通字符。"));
    }

    static BadCell odd(RawCell.Odd odd, Bilingual grammar) {
        return switch (odd) {
            case FORMULA ->
                new BadCell(
                        new Bilingual("The cell holds a formula.", "单元格中是公式。"),
                        new Bilingual("Write the value itself: " + grammar.en() + ".", "请直接填写值：" + grammar.zh() + "。"));
            case ERROR ->
                new BadCell(
                        new Bilingual("The cell holds an error value.", "单元格中是错误值。"),
                        new Bilingual("Write " + grammar.en() + ".", "请填写：" + grammar.zh() + "。"));
            case PERCENT ->
                new BadCell(
                        new Bilingual("The number is formatted in per cent.", "数字使用了百分比格式。"),
                        new Bilingual(
                                "Set the cell's format to General and write 15 for 15 %.", "请把单元格格式改为“常规”，15% 写作 15。"));
            case STRANGE_DATE ->
                new BadCell(
                        new Bilingual(
                                "The date has a time of day or lies before March 1900.", "日期带有时间，或早于 1900 年 3 月。"),
                        new Bilingual("Write a date alone, e.g. 2026-01-31.", "请只填写日期，例如 2026-01-31。"));
        };
    }

    private static String some(List<String> codes) {
        return codes.size() <= 12 ? String.join(", ", codes) : String.join(", ", codes.subList(0, 12)) + ", …";
    }

    static String shown(String written) {
        String line = written.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
