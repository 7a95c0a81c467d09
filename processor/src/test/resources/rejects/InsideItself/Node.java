package shop;

import dev.waybill.Carrier;

record Node(String name, @Carrier Node parent) {}
