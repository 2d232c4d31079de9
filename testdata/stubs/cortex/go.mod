module github.com/FreePeak/cortex

go 1.26.0
