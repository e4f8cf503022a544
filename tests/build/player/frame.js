// joins frames
