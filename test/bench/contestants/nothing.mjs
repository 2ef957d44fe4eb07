// What it costs to start Node.
