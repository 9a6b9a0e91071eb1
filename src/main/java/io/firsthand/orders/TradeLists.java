package io.firsthand.orders;

import io.firsthand.rulebook.ClosedList;

/** Markets, platforms and currencies of an order, as the tables of several modules name them. */
public final class TradeLists {

    public static final ClosedList MARKETS = ClosedList.open("markets")
            .and("CN", "China", "中国")
            .and("DE", "Germany", "德国")
            .and("FR", "France", "法国")
            .and("ES", "Spain", "西班牙")
            .and("PT", "Portugal", "葡萄牙")
            .and("SE", "Sweden", "瑞典")
            .and("GB", "United Kingdom", "英国")
            .and("US", "United States", "美国")
            .and("JP", "Japan", "日本")
            .and("AU", "Australia", "澳大利亚");

    public static final ClosedList PLATFORMS = ClosedList.open("platforms")
            .and("shop", "our own shop", "自营商城")
            .and("tmall", "Tmall", "天猫")
            .and("amazon", "Amazon", "亚马逊")
            .and("ebay", "eBay", "eBay")
            .and("cdiscount", "Cdiscount", "Cdiscount")
            .and("rakuten", "Rakuten", "乐天")
            .and("tiktok", "TikTok Shop", "TikTok Shop")
            .and("aliexpress", "AliExpress", "速卖通")
            .and("shopee", "Shopee", "Shopee");

    public static final ClosedList CURRENCIES = ClosedList.open("currencies")
            .and("CNY", "Chinese yuan", "人民币")
            .and("EUR", "Euro", "欧元")
            .and("GBP", "Pound sterling", "英镑")
            .and("USD", "US dollar", "美元")
            .and("JPY", "Japanese yen", "日元")
            .and("AUD", "Australian dollar", "澳元")
            .and("SEK", "Swedish krona", "瑞典克朗");

    private TradeLists() {}
}
