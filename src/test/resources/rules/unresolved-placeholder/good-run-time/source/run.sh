#!/bin/sh
V=${project.version}
echo ${HOME} ${name} @file@
