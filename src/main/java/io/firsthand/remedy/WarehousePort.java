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
     * Stops a dispatch that has not left the warehouse yet. The same key may come any number of times and gets the same answer.
     * What is stopped, or was not known, stays so: an order that comes under the key afterwards is not carried out.
     *
     * @param orderNumber the customer's order that the goods belong to
     * @throws RuntimeException outcome unknown: ask again under the same key
     */
    Stop stop(String key, String orderNumber);

    /**
     * @param accepted false: it cannot be sent, e.g. out of stock
     * @param warehouseRef the warehouse's number of it, null if not accepted
     */
    record Answer(boolean accepted, String warehouseRef) {}

    /** What became of the wish to stop a dispatch. */
    enum Stop {
        /** the goods stay where they are */
        STOPPED,
        /** too late: the goods have left */
        DISPATCHED,
        /** the warehouse knows of no such order */
        UNKNOWN
    }
}
