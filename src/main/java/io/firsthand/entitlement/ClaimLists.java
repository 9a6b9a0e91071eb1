package io.firsthand.entitlement;

import io.firsthand.rulebook.ClosedList;

/** The values that the facts of a claim may take, in every table that asks about them. */
public final class ClaimLists {

    /** Parts of countries whose law differs, the second half of ISO 3166-2. */
    public static final ClosedList STATES = ClosedList.open("states")
            .and("NY", "New York", "纽约州")
            .and("CA", "California", "加利福尼亚州")
            .and("TX", "Texas", "得克萨斯州")
            .and("ENG", "England", "英格兰")
            .and("WLS", "Wales", "威尔士")
            .and("SCT", "Scotland", "苏格兰")
            .and("NIR", "Northern Ireland", "北爱尔兰");

    /** Categories of goods, as far as law or policy tells them apart. */
    public static final ClosedList CATEGORIES = ClosedList.open("categories")
            .and("apparel", "apparel", "服饰")
            .and("shoes", "shoes", "鞋类")
            .and("bags", "bags", "箱包")
            .and("textiles", "home textiles", "家纺")
            .and("electronics", "electronics", "电子")
            .and("appliances", "large appliances and other durable goods", "家电等耐用品")
            .and("software-keys", "software keys", "软件序列号")
            .and("home", "home", "家居")
            .and("mattresses", "mattresses", "床垫")
            .and("vehicles", "vehicles", "车辆")
            .and("toys", "toys", "玩具")
            .and("cosmetics", "cosmetics, sealed", "化妆品（密封）")
            .and("medical", "medical devices", "医疗器械")
            .and("intimate", "contraceptives and intimate goods", "计生及私密用品")
            .and("food", "food, not perishable", "食品（非易腐）")
            .and("health-food", "health food", "保健食品")
            .and("perishable", "fresh or perishable", "鲜活易腐")
            .and("en-primeur", "alcohol priced before delivery", "期酒")
            .and("books", "books", "图书")
            .and("press", "newspapers and magazines", "报刊")
            .and("media", "audio, video, software, sealed", "音像软件（密封）")
            .and("digital", "digital content", "数字内容")
            .and("custom-made", "made to order", "定制商品")
            .and("services", "services", "服务")
            .and("urgent-repair", "urgent repair", "紧急维修")
            .and("leisure", "dated lodging, transport, catering or leisure", "限定日期的住宿、运输、餐饮、休闲")
            .and("tickets", "air tickets", "机票")
            .and("auction", "bought at public auction", "公开拍卖品")
            .and("market-priced", "priced by the market", "随市场定价的商品");

    /** How goods are when a claim is judged. */
    public static final ClosedList CONDITIONS = ClosedList.fixed("conditions-of-goods")
            .and("NOT_SEEN", "still with the customer, not yet seen", "仍在客户处，尚未查看")
            .and("UNOPENED", "unopened", "未拆封")
            .and("OPENED", "opened to look or tried as in a shop", "为查验拆封或合理试用")
            .and("TAG_REMOVED", "tag removed or soiled", "吊牌摘除或受污")
            .and("TRACES", "tampered with, activated, or with lasting marks", "有改动、激活或难以恢复的痕迹")
            .and("USED", "used beyond trying", "超出合理试用")
            .and("DAMAGED", "damaged", "已损坏")
            .and("INCOMPLETE", "parts or accessories missing", "配件或附件不全")
            .and("MIXED", "inseparably mixed", "与他物不可分离地混合");

    /** What counts as knowledge that food is below the standard. */
    public static final ClosedList KNOWLEDGE_SIGNS = ClosedList.fixed("knowledge-signs")
            .and("NONE", "none", "无")
            .and("PAST_SHELF_LIFE", "past shelf life", "超过保质期")
            .and("NO_LAWFUL_SOURCE", "no lawful source", "不能提供合法进货来源")
            .and("CHEAP_SOURCE", "unreasonably cheap source", "以明显不合理的低价进货")
            .and("NO_CHECK", "no incoming check", "未依法进货查验")
            .and("ALTERED_DATES", "dates were changed", "虚假标注或更改日期")
            .and("HIDDEN_RECORDS", "records hidden or destroyed", "转移、隐匿或销毁记录");

    /** What may be wrong with a label. */
    public static final ClosedList LABEL_FLAWS = ClosedList.fixed("label-flaws")
            .and("NONE", "none", "无")
            .and("FORMAT", "font, typing or format", "字体、错字或格式")
            .and("HARMLESS", "harmless, misleads nobody", "不影响安全且不误导")
            .and("SUBSTANTIAL", "about safety or misleading", "影响安全或造成误导");

    /** What goods did to somebody. */
    public static final ClosedList HARMS = ClosedList.fixed("harms")
            .and("NONE", "nobody hurt", "无人受伤")
            .and("LIGHT", "lightly hurt", "轻微伤害")
            .and("SERIOUS", "serious harm to health", "健康严重损害")
            .and("DEATH", "death", "死亡");

    /** What a buyer was told of a delay. */
    public static final ClosedList DELAY_NOTICES = ClosedList.fixed("delay-notices")
            .and("NONE", "none sent", "未通知")
            .and("WITHIN_30_DAYS", "new date within 30 days", "新日期在 30 天内")
            .and("LATER_OR_UNKNOWN", "later or no new date", "新日期更晚或不明");

    /** How something was paid. */
    public static final ClosedList PAYMENT_METHODS = ClosedList.fixed("payment-methods")
            .and("CREDIT_CARD", "credit card", "信用卡")
            .and("DEBIT_CARD", "debit card", "借记卡")
            .and("WALLET", "wallet", "电子钱包")
            .and("TRANSFER", "bank transfer", "银行转账")
            .and("OTHER", "otherwise", "其他");

    private ClaimLists() {}
}
