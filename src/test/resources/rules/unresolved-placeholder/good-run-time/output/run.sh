#!/bin/sh
V=1.2
echo ${HOME} ${name} @file@
