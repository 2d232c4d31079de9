package known

// smallSDKs have few users, and shapes that the roles know.
var smallSDKs = []SDKCall{}
