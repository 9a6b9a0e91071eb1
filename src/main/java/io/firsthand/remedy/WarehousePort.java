package io.firsthand.remedy;

/** The warehouse that sends goods once more. Called outside any transaction. */
public interface WarehousePort {

    /**
     * Orders the dispatch. The same key is dispatched once, however often it comes.
     *
     * @throws RuntimeException outcome unknown: ask again under the same key
     */
    Answer dispatch(String key, String sku, int quantity, String orderNumber);

    /**
     * @param accepted false: it cannot be sent, e.g. out of stock
     * @param warehouseRef the warehouse's number of it, null if not accepted
     */
    record Answer(boolean accepted, String warehouseRef) {}
}
