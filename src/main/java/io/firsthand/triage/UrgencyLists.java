package io.firsthand.triage;

import io.firsthand.rulebook.ClosedList;
import java.util.Map;

/** Priorities and channels, as the tables of several modules name them. */
public final class UrgencyLists {

    public static final ClosedList PRIORITIES = ClosedList.of(
            "priorities",
            Priority.class,
            Map.of(Priority.P0, "特急", Priority.P1, "紧急", Priority.P2, "一般", Priority.P3, "普通"));

    public static final ClosedList CHANNELS = ClosedList.open("channels")
            .and("chat", "chat", "在线聊天")
            .and("phone", "phone", "电话")
            .and("mail", "mail", "邮件")
            .and("web", "web form", "网页表单")
            .and("sms", "text message", "短信")
            .and("whatsapp", "WhatsApp", "WhatsApp")
            .and("wechat", "WeChat", "微信")
            .and("line", "LINE", "LINE")
            .and("facebook", "Facebook", "Facebook")
            .and("instagram", "Instagram", "Instagram")
            .and("amazon", "Amazon", "亚马逊")
            .and("ebay", "eBay", "eBay")
            .and("aliexpress", "AliExpress", "速卖通")
            .and("tiktok", "TikTok Shop", "TikTok Shop")
            .and("shopee", "Shopee", "Shopee")
            .and("lazada", "Lazada", "Lazada")
            .and("temu", "Temu", "Temu")
            .and("walmart", "Walmart", "沃尔玛")
            .and("rakuten", "Rakuten", "乐天")
            .and("tmall", "Tmall", "天猫")
            .and("taobao", "Taobao", "淘宝")
            .and("jd", "JD", "京东")
            .and("pinduoduo", "Pinduoduo", "拼多多");

    private UrgencyLists() {}
}
