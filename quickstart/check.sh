#!/bin/sh
# Builds this project as the README tells a newcomer to, by Maven and by hand, and runs both against AMQP_URI.
set -eu
cd "$(dirname "$0")"
mvn -B -q -ntp -f .. install -DskipTests

mvn -B -q -ntp clean package dependency:copy-dependencies -DoutputDirectory=target/lib
java -cp 'target/classes:target/lib/*' shop.Main

for artifact in dev.waybill:waybill-processor:0.1.0-SNAPSHOT com.palantir.javapoet:javapoet:0.22.0; do
    mvn -B -q -ntp dependency:copy -Dartifact=$artifact -DoutputDirectory=target/lib
done
lib=target/lib
javac -cp "$lib/*" \
    --processor-path $lib/waybill-processor-0.1.0-SNAPSHOT.jar:$lib/javapoet-0.22.0.jar \
    -d target/by-hand src/main/java/shop/*.java
java -cp 'target/by-hand:target/lib/*' shop.Main
