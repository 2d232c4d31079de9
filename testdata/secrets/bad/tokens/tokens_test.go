package tokens

// A token in a test counts when its checksum is right: nobody makes one up.
var badInTest = "ghp_XEvxsXutIdWUyW" + "WGVPXdFiC0161wZL2ok2DU" // want `GitHub personal access token`

// A form without a checksum may be made up.
var goodInTest = "glpat-EvFioo_Yj4k8" + "kFU0Nl9x"

var goodKeyInTest = []byte("hS3cr9dFFxFZletEjEnnsK0CTcE")
