// A Neo4j server for tests: java -cp 'lib/*' Server.java FOLDER PORT, the password on the first
// line of standard input. It says "ready" and lives until standard input ends.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

class Server {
    public static void main(String[] arguments) {
        try {
            serve(arguments);
        } catch (Exception problem) {
            problem.printStackTrace();
        }
        // Its files are thrown away: an orderly shutdown would take ten seconds for nothing.
        Runtime.getRuntime().halt(0);
    }

    private static void serve(String[] arguments) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in));
        var password = input.readLine();
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        var server = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            // A wrong password on purpose must not lock out the tests that follow.
            .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
            // A query's time limit is seen to this often; by default every other second.
            .setConfig(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100))
            .setConfig(GraphDatabaseSettings.pagecache_memory, 128L << 20)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .build();
        server.database("system").executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", password));
        System.out.println("ready");
        while (input.readLine() != null) { }
    }
}
