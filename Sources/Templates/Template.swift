/// Placeholder for the first build.
enum Stub {}
